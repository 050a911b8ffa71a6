import { useId } from 'react';

interface TextProps {
  readonly label: string;
  readonly name: string;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly initial?: string;
  readonly hint?: string;
}

/** A field of a form, with its label above it. */
export function TextField({ label, name, isRequired, isLong, initial, hint }: TextProps) {
  const id = useId();
  const props = { id, name, required: isRequired, defaultValue: initial, autoComplete: 'off' };
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className={isLong ? 'field field--area' : 'field'}>
        {isLong ? (
          <textarea rows={3} {...props} />
        ) : (
          <input type="text" {...props} aria-describedby={hint && `${id}-hint`} />
        )}
      </span>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly name: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly initial?: string;
  readonly onChange?: (value: string) => void;
}

export function SelectField({ label, name, options, initial, onChange }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="field field--select">
        <select {...{ id, name, defaultValue: initial }} onChange={(event) => onChange?.(event.target.value)}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
