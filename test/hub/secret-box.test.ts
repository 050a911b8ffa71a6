import { describe, expect, it } from 'vitest';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';

describe('a secret box', () => {
  it('opens what it has sealed, each time into another text', () => {
    const box = new SecretBox('the key');
    const sealed = [box.seal('a secret é'), box.seal('a secret é')];
    expect(sealed.map((text) => box.open(text))).toEqual(['a secret é', 'a secret é']);
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed[0]).not.toContain('secret');
  });

  it('opens nothing that was changed, cut off or sealed by another key', () => {
    const box = new SecretBox('the key');
    const sealed = box.seal('a secret');
    const changed = Buffer.from(sealed, 'base64url');
    changed[14]! ^= 1;
    for (const text of ['', 'AAAA', sealed.slice(0, -4), changed.toString('base64url')])
      expect(box.open(text)).toBeNull();
    expect(new SecretBox('another key').open(sealed)).toBeNull();
  });

  it('opens what a former key has sealed, and opens and seals nothing before the key is known', () => {
    const sealed = new SecretBox('old').seal('a secret');
    expect(new SecretBox({ text: 'new', former: ['older', 'old'] }).open(sealed)).toBe('a secret');
    const early = new SecretBox({ text: null, former: [] });
    expect(() => early.open(sealed)).toThrow('not known yet');
    expect(() => early.seal('a secret')).toThrow('not known yet');
  });
});
