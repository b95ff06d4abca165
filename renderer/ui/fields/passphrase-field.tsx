import { useState, type KeyboardEvent } from "react";
import { Button, Group, Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A passphrase being chosen, which may initially be visible. */
  readonly startsShown?: boolean;
}

/** Hidden as typed, shown on request; says when Caps Lock is on. Spaces and pasting are allowed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useTranslation("common");
  const [isShown, setShown] = useState(props.startsShown ?? false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <TextField
      {...ariaField(props)}
      className={styles["field"] ?? ""}
      type={isShown ? "text" : "password"}
      value={props.value}
      onChange={props.onChange}
    >
      <FieldLabel {...props} />
      <Group className={styles["box"] ?? ""}>
        <Input
          className={styles["input"] ?? ""}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
        />
        <Button
          className={styles["inside"] ?? ""}
          onPress={() => setShown(!isShown)}
          aria-label={isShown ? t("hidePassphrase") : t("showPassphrase")}
        >
          {isShown ? t("hide") : t("show")}
        </Button>
      </Group>
      <FieldNotes hint={hasCapsLock ? t("capsLockOn") : props.hint} problem={props.problem} />
    </TextField>
  );
}
