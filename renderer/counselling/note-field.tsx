import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { longestNote } from "../../domain/counselling/session.ts";
import { PageOfTextField } from "../ui/fields/page-of-text-field.tsx";

export interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** At each key in place of `onChange`, where the form reads the words later. */
  readonly onTyping?: (read: () => string) => void;
  readonly problem?: string | null;
  readonly isShort?: boolean;
  readonly children?: ReactNode;
}

/** Where a note is written. */
export function NoteField({ problem = null, isShort = false, ...props }: NoteFieldProps) {
  const { t } = useTranslation("sessions");
  return (
    <PageOfTextField
      {...props}
      problem={problem}
      isShort={isShort}
      placeholder={t("notePlaceholder")}
      most={longestNote}
      full={t("noteFull", { most: longestNote })}
    />
  );
}
