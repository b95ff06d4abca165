import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Form } from "../../shell/forms/form.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { PassphraseField } from "../../ui/fields/passphrase-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import settings from "../../shell/settings/settings.module.css";
import { KeyWordsToReadAloud, useWaitsFor } from "../accounts/key-words-to-read-aloud.tsx";
import { PassphraseChoice } from "./passphrase-choice.tsx";
import { isAboutPassphrase, usePassphraseDraft } from "./passphrase-draft.ts";

/** The user's own passphrase, and the four words while a colleague has to grant access. */
export function PassphraseSection() {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const waitsFor = useWaitsFor();
  const [round, setRound] = useState(0);
  return (
    <SettingsSection id="me">
      {me.awaits.length === 0 ? null : (
        <div className={settings["group"]}>
          <div>
            <h2>{t("waiting.title")}</h2>
            <p>{waitsFor}</p>
          </div>
          <KeyWordsToReadAloud />
        </div>
      )}
      <Change key={round} onChanged={() => setRound(round + 1)} />
    </SettingsSection>
  );
}

function Change({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const centreName = useProcedure("house.settings", {}).data?.centreName ?? "";
  const draft = usePassphraseDraft(me.language, [me.name, me.signInName, centreName]);
  const [current, setCurrent] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const change = useCommand("session.changePassphrase");
  const submit = () => {
    const next = draft.take();
    if (current === "") setProblem(t("passphrase.currentMissing"));
    if (current === "" || next === null || change.isPending) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          showToast({ text: t("passphrase.changed") });
          onChanged();
        },
        onError: ({ reason }) => {
          if (reason.type === "WrongPassphrase") setProblem(t("passphrase.currentWrong"));
          else draft.refuse(reason);
        },
      },
    );
  };
  const reason = change.error?.reason;
  const isBeside =
    reason !== undefined && (reason.type === "WrongPassphrase" || isAboutPassphrase(reason));
  return (
    <Form onSubmit={submit}>
      <div className={settings["group"]}>
        <h2>{t("passphrase.change")}</h2>
        <p>{t("passphrase.changeLead")}</p>
      </div>
      <div className={settings["fields"]}>
        <PassphraseField
          label={t("passphrase.current")}
          value={current}
          problem={problem}
          onChange={(typed) => {
            setProblem(null);
            setCurrent(typed);
          }}
        />
      </div>
      <PassphraseChoice draft={draft} />
      <RefusalNotice error={isBeside ? null : change.error} />
      <div>
        <Button kind="primary" type="submit" isPending={change.isPending}>
          {t(change.isPending ? "passphrase.working" : "passphrase.change")}
        </Button>
      </div>
    </Form>
  );
}
