import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../frame/session.ts";
import { useAsk, useCommand } from "../../../lib/api.ts";
import { focusProblem } from "../../../lib/focus-problem.ts";
import { sentenceFor } from "../../../lib/messages.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PassphraseField } from "../../../ui/passphrase-field.tsx";
import { say } from "../../../ui/toast.tsx";
import { Section } from "../section.tsx";
import settings from "../settings.module.css";
import { isAboutPassphrase } from "./choose-passphrase-screen.tsx";
import { Fingerprint, useWaitsFor } from "./fingerprint.tsx";
import { PassphraseChoice } from "./passphrase-choice.tsx";
import { usePassphraseDraft } from "./passphrase-draft.ts";

/** One's own passphrase, and the three words while a colleague has to open a part. */
export function PassphraseSection() {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const waitsFor = useWaitsFor();
  const [round, setRound] = useState(0);
  return (
    <Section id="me">
      {me.awaits.length === 0 ? null : (
        <div className={settings["group"]}>
          <div>
            <h2>{t("waiting.title")}</h2>
            <p>{waitsFor}</p>
          </div>
          <Fingerprint />
        </div>
      )}
      <Change
        key={round}
        onChanged={() => {
          setRound(round + 1);
        }}
      />
    </Section>
  );
}

function Change({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const { me } = useSession();
  const centreName = useAsk("house.settings", {}).data?.centreName ?? "";
  const draft = usePassphraseDraft(me.language, [me.name, me.signInName, centreName]);
  const [current, setCurrent] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const change = useCommand("session.changePassphrase");
  const failed = change.error?.reason;
  const submit = () => {
    const next = draft.take();
    if (current === "") setProblem(t("passphrase.currentMissing"));
    if (current === "" || next === null || change.isPending) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          say({ text: t("passphrase.changed") });
          onChanged();
        },
        onError: ({ reason }) => {
          if (reason.type === "WrongPassphrase") setProblem(t("passphrase.currentWrong"));
          else if (isAboutPassphrase(reason.type)) draft.refuse(reason);
        },
      },
    );
  };
  const isElsewhere =
    failed !== undefined && failed.type !== "WrongPassphrase" && !isAboutPassphrase(failed.type);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        focusProblem(event.currentTarget);
        submit();
      }}
    >
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
      {isElsewhere ? (
        <Notice tone="bad" isSpoken>
          {sentenceFor(failed, errors)}
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" type="submit" isPending={change.isPending}>
          {t(change.isPending ? "passphrase.working" : "passphrase.change")}
        </Button>
      </div>
    </form>
  );
}
