import { useTranslation } from "react-i18next";
import {
  FirstScreen,
  type StartSettings,
  type DisplaySettings,
} from "../../domain/core/display-settings.ts";
import { useSession } from "../shell/user-session.ts";
import { useCommand } from "../lib/api.ts";
import { sentenceFor } from "../lib/error-sentences.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import styles from "../shell/settings/settings.module.css";

/** Takes effect at once, for the signed-in user. */
export function DisplaySection() {
  const { t } = useTranslation("settings");
  const { t: frame } = useTranslation("frame");
  const { t: errors } = useTranslation("errors");
  const { me } = useSession();
  const setLook = useCommand("session.setLook");
  // What was just chosen is shown before the vault has answered.
  const { language, theme, textSize } = setLook.isPending ? setLook.variables : me;
  const firstScreen =
    (setLook.isPending ? setLook.variables.firstScreen : undefined) ?? me.firstScreen;
  const change = (part: Partial<DisplaySettings & Pick<StartSettings, "firstScreen">>) => {
    setLook.mutate({ language, theme, textSize, firstScreen, ...part });
  };
  return (
    <SettingsSection id="look">
      <div className={styles["look"]}>
        <Segmented
          label={t("look.language")}
          hint={t("look.languageHint")}
          choices={programLanguageNames}
          value={language}
          onChange={(next) => change({ language: next })}
        />
        <Segmented
          label={t("look.theme")}
          hint={t("look.themeHint")}
          choices={(["system", "light", "dark"] as const).map((id) => ({
            id,
            label: t(`look.themes.${id}`),
          }))}
          value={theme}
          onChange={(next) => change({ theme: next })}
        />
        <Segmented
          label={t("look.textSize")}
          hint={t("look.textSizeHint")}
          choices={(["normal", "large", "largest"] as const).map((id) => ({
            id,
            label: t(`look.textSizes.${id}`),
          }))}
          value={textSize}
          onChange={(next) => change({ textSize: next })}
        />
        <Segmented
          label={t("look.firstScreen")}
          hint={t("look.firstScreenHint")}
          choices={FirstScreen.options.map((id) => ({ id, label: frame(id) }))}
          value={firstScreen}
          onChange={(next) => change({ firstScreen: next })}
        />
        {setLook.error === null ? null : (
          <Notice tone="bad" isSpoken>
            {sentenceFor(setLook.error.reason, errors)}
          </Notice>
        )}
      </div>
    </SettingsSection>
  );
}
