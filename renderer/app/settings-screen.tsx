import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { useSession } from "../shell/user-session.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import { classes } from "../ui/classes.ts";
import { StatusShape } from "../ui/status-shape.tsx";
import { AboutSection } from "../updates/about-section.tsx";
import { BackupSection } from "../backup/backup-section.tsx";
import { CentreSection } from "../settings/centre-section.tsx";
import { RetentionSection } from "../retention/settings/retention-section.tsx";
import { GuardSection } from "../address-guard/guard-section.tsx";
import { RecoveryKitSection } from "../users/recovery-kit/recovery-kit-section.tsx";
import { LetterTemplatesSection } from "../letters/templates/letter-templates-section.tsx";
import { DisplaySection } from "../settings/display-section.tsx";
import { SealedNoteReadersSection } from "../settings/sealed-note-readers-section.tsx";
import { PassphraseSection } from "../users/passphrase/passphrase-section.tsx";
import { RulesInForceSection } from "../residence/rules-in-force/rules-in-force-section.tsx";
import { RoomsSection } from "../accommodation/rooms/rooms-section.tsx";
import { settingsSections, sectionsFor, type SectionId } from "./settings-sections.ts";
import styles from "../shell/settings/settings.module.css";
import { AccessRegisterSection } from "../integrity/access-register-section.tsx";
import { IntegritySection } from "../integrity/integrity-section.tsx";
import { AuditLogSection } from "../integrity/audit-log-section.tsx";
import { useUnsavedChanges } from "./use-unsaved-changes.ts";
import { UsersSection } from "../users/accounts/users-section.tsx";

/** The texts of fourteen further languages are large: loaded when a user opens them. */
const SheetsSection = lazy(async () => ({
  default: (await import("../vocabulary/printed-words/printed-words-section.tsx")).SheetsSection,
}));

/** The import reads every list a second time: loaded only when used. */
const BringInSection = lazy(async () => ({
  default: (await import("../import/import-section.tsx")).ImportSection,
}));

/** Includes the texts of all three languages. */
const ListsSection = lazy(async () => ({
  default: (await import("../vocabulary/lists/lists-section.tsx")).ListsSection,
}));

export interface SettingsScreenProps {
  readonly section?: string;
}

/** The sections on the left, the open one on the right. */
export function SettingsScreen({ section }: SettingsScreenProps) {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const shown = sectionsFor(me.roles);
  const first = shown.includes("centre") ? "centre" : "me";
  const current = shown.find((id) => id === section) ?? first;
  const unsaved = useUnsavedChanges();
  const isOfOthers = settingsSections.some((id) => id === section);
  return (
    <div className={styles["settings"]}>
      <nav className={styles["sections"]} aria-label={t("sections")}>
        <p className={styles["title"]}>{t("title")}</p>
        {shown.map((id) => (
          <Link
            key={id}
            href={`#/settings/${id}`}
            className={classes(styles, "link", opensGroup.has(id) && "apart")}
            {...(id === current ? { "aria-current": "page" as const } : {})}
          >
            {t(`section.${id}`)}
            {unsaved.has(id) ? (
              <small>
                <StatusShape tone="warn" /> {t("unsaved")}
              </small>
            ) : null}
          </Link>
        ))}
      </nav>
      <div className={styles["content"]}>
        {section === undefined || section === current ? null : (
          <div className={styles["apartFrom"]}>
            <Notice tone="info" isSpoken>
              {t(isOfOthers ? "sectionNotYours" : "sectionUnknown")}
            </Notice>
          </div>
        )}
        <Content key={current} id={current} />
      </div>
    </div>
  );
}

/** The first sections of a group: the user, the centre, the program. */
const opensGroup: ReadonlySet<SectionId> = new Set(["centre", "about"]);

function Content({ id }: { readonly id: SectionId }) {
  switch (id) {
    case "centre":
      return <CentreSection />;
    case "rooms":
      return <RoomsSection />;
    case "residence":
      return <RulesInForceSection />;
    case "users":
      return <UsersSection />;
    case "register":
      return <AccessRegisterSection />;
    case "notes":
      return <SealedNoteReadersSection />;
    case "letters":
      return <LetterTemplatesSection />;
    case "sheets":
      return (
        <Suspense>
          <SheetsSection />
        </Suspense>
      );
    case "lists":
      return (
        <Suspense>
          <ListsSection />
        </Suspense>
      );
    case "guard":
      return <GuardSection />;
    case "bringIn":
      return (
        <Suspense>
          <BringInSection />
        </Suspense>
      );
    case "kit":
      return <RecoveryKitSection />;
    case "backup":
      return <BackupSection />;
    case "forgetting":
      return <RetentionSection />;
    case "trace":
      return <AuditLogSection />;
    case "check":
      return <IntegritySection />;
    case "me":
      return <PassphraseSection />;
    case "look":
      return <DisplaySection />;
    case "about":
      return <AboutSection />;
  }
}
