import { useTranslation } from "react-i18next";
import { useHasRole, useSession } from "../shell/user-session.ts";
import { Card, Facts } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import styles from "../shell/settings/settings.module.css";
import { UpdateCard } from "./update-card.tsx";

export function AboutSection() {
  const { t } = useTranslation("settings");
  const { purpose } = useSession();
  const canUpdate = useHasRole("admin");
  const { program, engine } = madeOf(navigator.userAgent);
  const warning = warningAbout(engine);
  return (
    <SettingsSection id="about">
      {warning === null ? null : (
        <Notice tone="warn" title={t(`about.${warning}`)}>
          {t(`about.${warning}Text`, { version: engine })}
        </Notice>
      )}
      <div className={styles["facts"]}>
        <Card>
          <Facts
            facts={[
              { name: t("about.version"), value: `Hearth ${program}` },
              { name: t("about.purpose"), value: t(`about.purposes.${purpose}`) },
              { name: t("about.engine"), value: `Electron ${engine}` },
            ]}
          />
        </Card>
      </div>
      <p className={styles["lead"]}>{t("about.silence")}</p>
      {canUpdate ? <UpdateCard /> : null}
    </SettingsSection>
  );
}

/** The end-of-life release that isolated networks and tests fall back to; it is never shipped. */
const testRuntime = "33";

/** A released program that runs with another Electron warns about it; others only when it is end-of-life. */
function warningAbout(engine: string): "otherElectron" | "testRuntime" | null {
  if (document.documentElement.dataset["trial"] === "electron") return "otherElectron";
  return engine.split(".")[0] === testRuntime ? "testRuntime" : null;
}

/** The user agent contains both versions, and no site ever sees it. */
function madeOf(userAgent: string): { readonly program: string; readonly engine: string } {
  return {
    program: /\bhearth\/(\S+)/i.exec(userAgent)?.[1] ?? "–",
    engine: /\bElectron\/(\S+)/.exec(userAgent)?.[1] ?? "–",
  };
}
