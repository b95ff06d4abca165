import { useNavigate } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../domain/core/display-settings.ts";
import { paths } from "../../shell/paths.ts";
import { ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../../lib/api.ts";
import { languageFrom, changeLanguage } from "../../lib/texts/i18n.ts";
import { programLanguageNames } from "../../lib/texts/program-language-names.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { useTexts } from "../../lib/texts/use-texts.ts";
import { rememberLanguage } from "../../lib/main-process-ports.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import styles from "./first-run.module.css";

/** The first screen: the languages by their own names, and demo data to look around in. */
export function LanguageStep({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation("first-run");
  const texts = useTexts();
  const machine = languageFrom(texts.language);
  const choose = (language: Language) => {
    void changeLanguage(texts, language);
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
          {programLanguageNames.map(({ id, label }) => (
            <AriaButton
              key={id}
              className={styles["language"] ?? ""}
              // Enter chooses the computer's own language.
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

/** The alternative: restore a backup. */
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

/** Tells a user who looks for a moved vault here where it is. */
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

/** Shown after the demo data was locked, where there is no other vault: it is not deleted. */
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

/** How many past years the demo data covers. */
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
            // The vault is open, and this page gone, before a callback of it would be called.
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
