import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Assistance } from "../../domain/intake/assistance.ts";
import type { IntakeView, SectionView } from "../../domain/intake/intake-view.ts";
import type { IntakeSection } from "../../domain/intake/intake.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { AssistanceAgreementSection } from "./assistance-agreement-section.tsx";
import { ArrivalNeedsSection } from "./arrival-needs-section.tsx";
import { ProtectionConditionsSection } from "./protection-conditions-section.tsx";
import { ExploitationSection } from "./exploitation-section.tsx";
import { FamilySection } from "./family-section.tsx";
import { HousingSection } from "./housing-section.tsx";
import styles from "./intake.module.css";
import { LanguagesSection } from "./languages-section.tsx";
import { SectionState } from "./section-without-form.tsx";

export interface CurrentSectionProps {
  readonly personId: PersonId;
  readonly file: IntakeView;
  readonly track: Assistance;
  readonly section: IntakeSection;
  /** Who she is, as her file shows it. */
  readonly identity: ReactNode;
}

/** The part that is open. A new version of it is a new form. */
export function CurrentSection({ personId, file, track, section, identity }: CurrentSectionProps) {
  const { t } = useTranslation("intake");
  const seen = file.sections.find((one) => one.section === section) ?? nothingYet(section);
  const at = { personId, seen };
  const damaged = <Notice tone="bad">{t("damaged")}</Notice>;
  switch (section) {
    case "identity":
      return (
        <div className={styles["sections"]}>
          {identity}
          <SectionState {...at} aside={t("identityNote")}>
            {null}
          </SectionState>
        </div>
      );
    case "family":
      return file.family.state === "open" ? (
        <FamilySection key={seen.version} {...at} family={file.family.content} />
      ) : (
        damaged
      );
    case "languages":
      return file.languages.state === "open" ? (
        <LanguagesSection key={seen.version} {...at} languages={file.languages.content} />
      ) : (
        damaged
      );
    case "arrival":
      return <ArrivalNeedsSection {...at} />;
    case "exploitation":
      return <ExploitationSection key={seen.version} {...at} intake={file} />;
    case "conditions":
      return (
        <ProtectionConditionsSection
          {...at}
          conditions={file.conditions}
          agreements={file.agreements}
        />
      );
    case "agreement":
      return <AssistanceAgreementSection {...at} agreements={file.agreements} />;
    case "housing":
      return <HousingSection {...at} track={track} period={file.period} />;
  }
}

const nothingYet = (section: IntakeSection): SectionView => ({
  section,
  version: 0,
  state: null,
  at: null,
  byName: "",
});
