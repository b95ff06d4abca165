import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shell/user-session.ts";
import {
  SignedOutLayout,
  ThresholdActions,
  ThresholdTitle,
} from "../../shell/signed-out-layout.tsx";
import { useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { KeyWordsToReadAloud, useWaitsFor } from "../accounts/key-words-to-read-aloud.tsx";
import { usePassphraseDraft } from "./passphrase-draft.ts";
import { PassphrasePage } from "./passphrase-page.tsx";

/**
 * Signed in with a one-time passphrase: first choose a passphrase, then, where a colleague has to grant access, the three
 * words.
 */
export function ChoosePassphraseScreen({ children }: { readonly children: ReactNode }) {
  const { me, purpose } = useSession();
  const [cameBySlip] = useState(me.mustChoosePassphrase);
  const [hasRead, setRead] = useState(false);
  if (!me.mustChoosePassphrase && (!cameBySlip || hasRead || me.awaits.length === 0))
    return children;
  return (
    <SignedOutLayout isTrial={purpose === "trial"}>
      {me.mustChoosePassphrase ? <Choose /> : <Waiting onRead={() => setRead(true)} />}
    </SignedOutLayout>
  );
}

function Choose() {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const draft = usePassphraseDraft(me.language, [me.name, me.signInName]);
  const choose = useCommand("session.choosePassphrase");
  const submit = () => {
    const passphrase = draft.take();
    if (passphrase === null || choose.isPending) return;
    choose.mutate(
      { passphrase },
      {
        onError: ({ reason }) => draft.refuse(reason),
      },
    );
  };
  return (
    <PassphrasePage
      title={t("passphrase.mustTitle")}
      lead={t("passphrase.mustLead")}
      draft={draft}
      refusal={choose.error}
      onSubmit={submit}
      actions={
        <ThresholdActions>
          <Button kind="primary" size="large" type="submit" isPending={choose.isPending}>
            {t(choose.isPending ? "passphrase.working" : "passphrase.choose")}
          </Button>
        </ThresholdActions>
      }
    />
  );
}

function Waiting({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <ThresholdTitle lead={useWaitsFor()}>{t("waiting.title")}</ThresholdTitle>
      <KeyWordsToReadAloud />
      <p>{t("waiting.meanwhile")}</p>
      <ThresholdActions>
        <Button kind="primary" size="large" onPress={onRead}>
          {t("waiting.go")}
        </Button>
      </ThresholdActions>
    </>
  );
}
