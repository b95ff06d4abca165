import { RefreshCw } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { shortestPassphrase } from "../../../domain/users/passphrase.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { PassphraseField } from "../../ui/fields/passphrase-field.tsx";
import { PaperCard, DocumentWords } from "../../ui/paper-card.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./passphrase.module.css";
import type { PassphraseDraft } from "./passphrase-draft.ts";

/** Five random words, or the user's own; the rules are shown beside the field, and not only after a refusal. */
export function PassphraseChoice({ draft }: { readonly draft: PassphraseDraft }) {
  const { t } = useTranslation("settings");
  const isWords = draft.way === "words";
  return (
    <div className={styles["choice"]}>
      <Segmented
        label={t("passphrase.how")}
        hidesLabel
        choices={[
          { id: "words", label: t("passphrase.words") },
          { id: "own", label: t("passphrase.own") },
        ]}
        value={draft.way}
        onChange={draft.setWay}
      />
      {isWords ? (
        <>
          <Offer draft={draft} />
          <Again draft={draft} />
        </>
      ) : (
        <Own draft={draft} />
      )}
    </div>
  );
}

function Again({ draft }: { readonly draft: PassphraseDraft }) {
  const { t } = useTranslation("settings");
  const isWords = draft.way === "words";
  const differs = t(isWords ? "passphrase.differsWords" : "passphrase.differs");
  return (
    <div className={styles["again"]}>
      <PassphraseField
        label={t(isWords ? "passphrase.againWords" : "passphrase.again")}
        hint={isWords ? undefined : t("passphrase.againHint")}
        value={draft.again}
        onChange={draft.setAgain}
        problem={draft.problem?.at === "again" ? differs : null}
      />
    </div>
  );
}

function Offer({ draft }: { readonly draft: PassphraseDraft }) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["offer"]}>
      <PaperCard title={t("passphrase.offered")} size="slip" foot={t("passphrase.offeredNote")}>
        <div aria-live="polite" className={styles["words"]}>
          {draft.words === null ? (
            <p>{t("passphrase.waitForWords")}</p>
          ) : (
            <DocumentWords words={draft.words} />
          )}
        </div>
      </PaperCard>
      <Button
        kind="quiet"
        icon={<RefreshCw size={15} aria-hidden="true" />}
        onPress={draft.drawOthers}
      >
        {t("passphrase.another")}
      </Button>
    </div>
  );
}

function Own({ draft }: { readonly draft: PassphraseDraft }) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const rulesId = useId();
  const problem = draft.problem?.at === "own" ? draft.problem.reason : null;
  const length = Array.from(draft.own.normalize("NFKC")).length;
  return (
    <div className={styles["own"]}>
      <PassphraseField
        label={t("passphrase.field")}
        value={draft.own}
        onChange={draft.setOwn}
        problem={problem === null ? null : sentenceFor(problem, errors)}
      />
      <div className={styles["rules"]}>
        <p id={rulesId}>{t("passphrase.rules")}</p>
        <ul aria-labelledby={rulesId}>
          <li>
            {length >= shortestPassphrase ? <StatusShape tone="ok" /> : <i aria-hidden="true" />}
            {t("passphrase.ruleLength")}
          </li>
          <li>
            {problem?.type === "PassphraseTooCommon" ? (
              <StatusShape tone="bad" />
            ) : (
              <i aria-hidden="true" />
            )}
            {t("passphrase.ruleGuess")}
          </li>
          <li>
            <i aria-hidden="true" />
            {t("passphrase.ruleFree")}
          </li>
        </ul>
      </div>
      <Again draft={draft} />
    </div>
  );
}
