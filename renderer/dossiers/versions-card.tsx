import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import type { RegisterView, VersionView } from "../../domain/dossiers/dossier-register.ts";
import { useNames, PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { useCall } from "../lib/api.ts";
import { useChangeWords, useCheckWords } from "./dossier-texts.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import css from "./dossiers.module.css";
import { useFinalDossier } from "./use-final-dossier.ts";
import { OverrideReasonPanel } from "./override-reason-panel.tsx";
import { DossierOutcomePanel } from "./dossier-outcome-panel.tsx";

/** The final versions, newest first: the PDF, its control sheet, and what happened to it. */
export function VersionsCard({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation("dossiers");
  const { me } = useSession();
  const [isCorrecting, setCorrecting] = useState(false);
  const { id, version, person, versions, state } = dossier;
  const isAdmin = me.roles.includes("admin");
  return (
    <Card
      title={t("versions")}
      more={
        isAdmin && !isInWork(state) ? (
          <Button size="small" onPress={() => setCorrecting(true)}>
            {t("correct")}
          </Button>
        ) : undefined
      }
    >
      {versions.map((one) => (
        <Version key={one.id} dossier={dossier} version={one} isAdmin={isAdmin} />
      ))}
      {isCorrecting ? (
        <OverrideReasonPanel
          procedure="dossiers.correct"
          spot={{ kind: "dossier", personId: person.id, object: `${id} correct` }}
          title={t("correctTitle")}
          lead={t("correctLead")}
          done={t("corrected")}
          inputOf={(reason) => ({ id, version, reason })}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </Card>
  );
}

interface VersionProps {
  readonly dossier: DossierView;
  readonly version: VersionView;
  readonly isAdmin: boolean;
}

function Version({ dossier, version, isAdmin }: VersionProps) {
  const { t } = useTranslation("dossiers");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const changeWords = useChangeWords();
  const checkWords = useCheckWords();
  const [isWriting, setWriting] = useState(false);
  const { number, byName, at, frozen, register } = version;
  const changes = (frozen?.changes ?? []).map((change) =>
    changeWords("title" in change ? { ...change, title: textOf(change.title) } : change),
  );
  return (
    <section className={css["version"]} aria-label={t("version", { number })}>
      <header>
        <h3>{t("version", { number })}</h3>
        <small>
          {t("frozenBy", { name: byName, day: dates.moment(at, zone) })}
          {frozen === null ? "" : ` · ${t("pages", { count: frozen.pages })}`}
        </small>
      </header>
      {frozen === null || frozen.correction === null ? null : (
        <p>
          <PrivateText>{frozen.correction}</PrivateText>
          {changes.length === 0 ? null : ` ${t("changes", { what: changes.join(", ") })}`}
        </p>
      )}
      {frozen === null ? null : <p className={css["hash"]}>{t("hash", { hash: frozen.sha256 })}</p>}
      {frozen === null || frozen.letThrough.length === 0 ? null : (
        <ul className={css["register"]} aria-label={t("throughList")}>
          {frozen.letThrough.map((one) => (
            <li key={`${one.id} ${one.about ?? ""}`}>
              {t("throughLine", {
                name: one.byName,
                day: dates.long(one.on),
                what: checkWords({ id: one.id, about: one.about, day: null, count: null }).title,
                reason: textOf(one.reason),
              })}
            </li>
          ))}
        </ul>
      )}
      <ul className={css["register"]} aria-label={t("register")}>
        {register.length === 0 ? <li>{t("registerNone")}</li> : null}
        {register.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} /> <small>{entry.byName}</small>
          </li>
        ))}
      </ul>
      {isAdmin ? (
        <div className={css["buttons"]}>
          <OpenFrozen dossier={dossier} version={version} />
          <Button
            size="small"
            label={t("registerAddOf", { number })}
            onPress={() => setWriting(true)}
          >
            {t("registerAdd")}
          </Button>
        </div>
      ) : null}
      {isWriting ? (
        <DossierOutcomePanel
          dossier={dossier}
          version={version}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </section>
  );
}

function OpenFrozen({ dossier, version }: Omit<VersionProps, "isAdmin">) {
  const { t, i18n } = useTranslation(["dossiers", "paper"]);
  const call = useCall();
  const papers = usePrintouts();
  const today = useToday();
  const keptOf = useFinalDossier();
  const { id: versionId, number } = version;
  const open = async () => {
    const kept = await keptOf(dossier.person, version);
    if (kept === null) {
      showToast({ text: t("dossiers:damaged"), tone: "bad" });
      return;
    }
    const isShown = await papers.openKept([kept], today);
    if (!isShown) showToast({ text: t("paper:failed"), tone: "bad" });
  };
  const control = async () => {
    const answer = await call("dossiers.control", { versionId });
    if (!answer.ok) return;
    const { person } = dossier;
    const paper = { kind: "dossierControl" as const, personId: person.id, sheet: answer.value };
    const isShown = await papers.open({ ...paper, language: languageFrom(i18n.language) }, today);
    if (!isShown) showToast({ text: t("paper:failed"), tone: "bad" });
  };
  return (
    <>
      <PrintButton
        size="small"
        kind="primary"
        label={t("dossiers:openPdfOf", { number })}
        isPending={papers.isDrawing}
        onPress={() => void open()}
      >
        {t("dossiers:openPdf")}
      </PrintButton>
      <PrintButton
        size="small"
        label={t("dossiers:controlOf", { number })}
        isPending={papers.isDrawing}
        onPress={() => void control()}
      >
        {t("dossiers:control")}
      </PrintButton>
    </>
  );
}

function Entry({ entry: { record, at } }: { readonly entry: RegisterView }) {
  const { t } = useTranslation("dossiers");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  switch (record.kind) {
    case "left":
      return (
        <>
          {t(record.isSealed ? "left.sealed" : `left.${record.way}`)}, {dates.moment(at, zone)}
        </>
      );
    case "sent":
      return t("sentLine", {
        day: dates.long(record.on),
        how: t(`how.${record.how}`),
        to: textOf(record.to),
        count: record.copies,
      });
    case "takenBack":
      return t("takenBackLine", {
        day: dates.moment(at, zone),
        reason: textOf(record.reason),
      });
    case "received":
      return t("receivedLine", { day: dates.long(record.on), proof: textOf(record.proof) });
    case "answered":
      return t("answeredLine", {
        day: dates.long(record.on),
        answer: t(`answer.${record.answer}`),
      });
  }
}
