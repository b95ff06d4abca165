import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { longestNote } from "../../domain/counselling/session.ts";
import { PageOfTextField } from "../ui/fields/page-of-text-field.tsx";

export interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Called at each key instead of `onChange`, where the form reads the text later. */
  readonly onTyping?: (read: () => string) => void;
  readonly problem?: string | null;
  readonly isShort?: boolean;
  readonly children?: ReactNode;
}

/** The text area of a note. */
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
