import { useState, type ReactNode } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { TermId } from "../../domain/vocabulary/legal-term-ids.ts";
import css from "./legal-term.module.css";

export interface LegalTermProps {
  readonly id: TermId;
  /** The word as used here; without it, the glossary's. */
  readonly children?: ReactNode;
}

/** A legal term with its explanation, shown on hover, focus or press. Escape hides it. */
export function LegalTerm({ id, children }: LegalTermProps) {
  const { t } = useTranslation("terms");
  const [isOpen, setOpen] = useState(false);
  const name = t(`term.${id}.name`);
  return (
    <TooltipTrigger
      isOpen={isOpen}
      onOpenChange={setOpen}
      delay={300}
      closeDelay={150}
      shouldCloseOnPress={false}
    >
      <Button className={css["term"] ?? ""} onPress={() => setOpen(true)}>
        {children ?? name}
      </Button>
      <Tooltip className={css["meaning"] ?? ""} offset={6}>
        <b>{name}</b>
        <span>{t(`term.${id}.text`)}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}

export interface MaybeTermProps {
  /** Null where there is nothing to explain. */
  readonly id: TermId | null;
  readonly children: ReactNode;
}

/** A text that may be a glossary term. */
export const MaybeTerm = ({ id, children }: MaybeTermProps) =>
  id === null ? <>{children}</> : <LegalTerm id={id}>{children}</LegalTerm>;
