import { useNavigate } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../domain/core/display-settings.ts";
import { paths } from "../../shell/paths.ts";
import { ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../../lib/api.ts";
import { languageFrom, speak } from "../../lib/texts/i18n.ts";
import { languageNames } from "../../lib/texts/language-names.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { useTexts } from "../../lib/texts/use-texts.ts";
import { rememberLanguage } from "../../lib/window.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/choice.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import styles from "./first-run.module.css";

/** The first thing ever shown: the languages by their own names, and a house to look around in. */
export function LanguageStep({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation("first-run");
  const texts = useTexts();
  const machine = languageFrom(texts.language);
  const choose = (language: Language) => {
    void speak(texts, language);
    rememberLanguage(language);
    onChosen();
  };
  return (
    <>
      <ThresholdTitle lead={t("welcomeLead")} takesFocus={false}>
        {t("welcome")}
      </ThresholdTitle>
      <MovedAway />
      <InventedClosed />
      <section className={styles["languages"]} aria-label={t("chooseLanguage")}>
        <h2>{t("chooseLanguage")}</h2>
        <div className={styles["choices"]}>
          {languageNames.map(({ id, label }) => (
            <AriaButton
              key={id}
              className={styles["language"] ?? ""}
              // Enter takes the machine's own language.
              autoFocus={id === machine}
              onPress={() => choose(id)}
            >
              <span lang={id}>{label}</span>
              <ChevronRight size={18} aria-hidden="true" />
            </AriaButton>
          ))}
        </div>
        <p className={styles["quiet"]}>{t("languageNote")}</p>
      </section>
      <Invented language={machine} />
      <Restored />
    </>
  );
}

/** The other way in: there was a house, and there is a backup of it. */
function Restored() {
  const { t } = useTranslation("backup");
  return (
    <section className={styles["invented"]}>
      <div>
        <LinkButton kind="quiet" href={paths.restore}>
          {t("offer")}
        </LinkButton>
      </div>
      <p className={styles["quiet"]}>{t("offerNote")}</p>
    </section>
  );
}

/** Somebody who looks for the house here learns where it is. */
function MovedAway() {
  const { t } = useTranslation("backup");
  const { dates } = useFormats();
  const away = useProcedure("house.state", {}).data?.movedAway ?? null;
  if (away === null) return null;
  return (
    <Notice tone="info" title={t("move.away", { day: dates.long(away.on) })}>
      {t("move.awayText", { folder: away.folder })}
    </Notice>
  );
}

/** Whoever locks the invented house, and has no other, comes out here: it is not gone. */
function InventedClosed() {
  const { t } = useTranslation("first-run");
  const isThere = useProcedure("house.state", {}).data?.hasDemo ?? false;
  if (!isThere) return null;
  return (
    <Notice tone="info" title={t("inventedClosed")}>
      {t("inventedClosedText", { button: t("invent") })}
    </Notice>
  );
}

/** Years that lie behind a house that is invented now. */
const pasts = ["0", "1", "5"] as const;
type Past = (typeof pasts)[number];

function Invented({ language }: { readonly language: Language }) {
  const { t } = useTranslation("first-run");
  const { t: errors } = useTranslation("errors");
  const navigate = useNavigate();
  const invent = useCommand("house.invent");
  const isThere = useProcedure("house.state", {}).data?.hasDemo ?? true;
  const [past, setPast] = useState<Past>("0");
  return (
    <section className={styles["invented"]}>
      {isThere ? null : (
        <Segmented
          label={t("inventPast")}
          choices={pasts.map((id) => ({ id, label: t(`inventYears.${id}`) }))}
          value={past}
          onChange={setPast}
          hint={past === "0" ? undefined : t("inventWait")}
        />
      )}
      <div>
        <Button
          isPending={invent.isPending}
          onPress={() => {
            // The house is open, and this page gone, before a callback of it would be called.
            void invent
              .mutateAsync({ language, theme: "system", years: Number(past) })
              .then(() => navigate({ to: "/" }), ignoreRefusal);
          }}
        >
          {invent.isPending ? t("inventing") : t("invent")}
        </Button>
      </div>
      <p className={styles["quiet"]}>{t("inventNote")}</p>
      {invent.error === null ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(invent.error.reason, errors)}
        </Notice>
      )}
    </section>
  );
}
