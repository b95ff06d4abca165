import { useState } from "react";

export interface PartProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A field with a parent that stores its value. */
export function Stateful<T>({
  start,
  given,
  Field,
}: {
  readonly start: T;
  readonly given: (value: T) => void;
  readonly Field: (props: PartProps<T>) => React.ReactNode;
}) {
  const [value, setValue] = useState(start);
  return (
    <Field
      value={value}
      onChange={(next) => {
        setValue(next);
        given(next);
      }}
    />
  );
}
