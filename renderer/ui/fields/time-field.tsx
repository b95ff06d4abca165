import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTimeFrom } from "../../lib/dates/clock-time.ts";
import { TextField, type TextFieldProps } from "./text-field.tsx";

type TimeFieldProps = Omit<TextFieldProps, "isLong" | "isTall" | "language" | "inputMode">;

/** A time of day as people type it. An invalid one is refused beside the field on blur, as a day is. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onBlur, problem } = props;
  const { t } = useTranslation("common");
  const [isLeft, setLeft] = useState(false);
  const typed = value.trim();
  const isRefused = isLeft && typed !== "" && clockTimeFrom(typed) === null;
  return (
    <TextField
      {...props}
      onChange={(next) => {
        setLeft(false);
        onChange(next);
      }}
      onBlur={() => {
        setLeft(true);
        onBlur?.();
      }}
      problem={isRefused ? t("noSuchTime", { time: typed }) : problem}
    />
  );
}
