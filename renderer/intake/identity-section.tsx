import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionSeen } from "../../domain/intake/intake-view.ts";
import { useFile } from "../people/person-context.ts";
import { CardFormPanel } from "../person-file/overview/card-form-panel.tsx";
import { IdentityPart } from "../person-file/overview/identity-part.tsx";
import { Known } from "../person-file/overview/person-overview.tsx";
import styles from "./intake.module.css";
import { SectionState } from "./section-state.tsx";

export interface IdentitySectionProps {
  readonly personId: PersonId;
  readonly seen: SectionSeen;
}

/** What all staff see of the person, and the full identity with its aliases. */
export function IdentitySection({ personId, seen }: IdentitySectionProps) {
  const { t } = useTranslation("intake");
  const file = useFile();
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={styles["sections"]}>
      <Known onEdit={() => setEditing(true)} />
      <IdentityPart file={file} />
      <SectionState personId={personId} seen={seen} aside={t("identityNote")}>
        {null}
      </SectionState>
      {isEditing ? <CardFormPanel card={file.card} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
