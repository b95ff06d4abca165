import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ThresholdActions, ThresholdTitle } from "../../frame/threshold.tsx";
import { useCommand } from "../../lib/api.ts";
import { focusProblem } from "../../lib/focus-problem.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { isAboutPassphrase } from "../settings/passphrase/choose-passphrase-screen.tsx";
import { PassphraseChoice } from "../settings/passphrase/passphrase-choice.tsx";
import { usePassphraseDraft } from "../settings/passphrase/passphrase-draft.ts";
import sheet from "./first-run.module.css";
import type { Founder } from "./founder.ts";

/** With the passphrase the vault comes into being. */
export function PassphraseStep({
  founder,
  onBack,
}: {
  readonly founder: Founder;
  readonly onBack: () => void;
}) {
  const { t, i18n } = useTranslation("first-run");
  const { t: common } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  const titleId = useId();
  const language = languageFrom(i18n.language);
  const draft = usePassphraseDraft(language, [founder.name, founder.signInName]);
  const found = useCommand("house.found");
  const refused = found.error?.reason;
  const submit = () => {
    const passphrase = draft.take();
    if (passphrase === null || found.isPending) return;
    found.mutate(
      { ...founder, roles: [...founder.roles], language, theme: "system", passphrase },
      {
        onError: ({ reason }) => {
          if (isAboutPassphrase(reason.type)) draft.refuse(reason);
        },
      },
    );
  };
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        focusProblem(event.currentTarget);
        submit();
      }}
    >
      <ThresholdTitle id={titleId} lead={t("passphraseLead")}>
        {t("passphraseTitle")}
      </ThresholdTitle>
      <PassphraseChoice draft={draft} />
      {refused === undefined || isAboutPassphrase(refused.type) ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(refused, errors)}
        </Notice>
      )}
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack} isDisabled={found.isPending}>
            {common("back")}
          </Button>
        }
      >
        {found.isPending ? (
          <p className={sheet["working"]} role="status">
            <progress aria-hidden="true" />
            {t("founding")}
          </p>
        ) : null}
        <Button kind="primary" size="large" type="submit" isPending={found.isPending}>
          {t("found")}
        </Button>
      </ThresholdActions>
    </form>
  );
}
