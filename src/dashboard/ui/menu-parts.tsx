import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { Opened } from './opened.js';

interface MenuProps extends Opened {
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A menu below its button. Not modal: Radix would write a style element, which the policy of the page forbids. */
export const Menu = ({ trigger, isOpen, onOpenChange, align = 'start', children }: MenuProps) => (
  <Radix.Root modal={false} open={isOpen} onOpenChange={onOpenChange}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

interface ItemProps {
  readonly icon?: string;
  readonly isChecked?: boolean;
  /** Stays in sight while the menu scrolls. */
  readonly isLast?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export const MenuItem = ({ icon, isLast, onSelect, children }: ItemProps) => (
  <Radix.Item className={isLast ? 'menu__item menu__item--last' : 'menu__item'} onSelect={onSelect}>
    {icon && <Icon name={icon} size={14} />}
    <span>{children}</span>
  </Radix.Item>
);

/** One of several, of which one is chosen. */
export const MenuChoice = ({ isChecked = false, onSelect, children }: ItemProps) => (
  <Radix.CheckboxItem className="menu__item" checked={isChecked} onSelect={onSelect}>
    <span>{children}</span>
    <Radix.ItemIndicator className="menu__tick">
      <Icon name="check" size={14} />
    </Radix.ItemIndicator>
  </Radix.CheckboxItem>
);

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <Radix.Label className="menu__label">{children}</Radix.Label>
);
export const MenuLine = () => <Radix.Separator className="menu__line" />;
