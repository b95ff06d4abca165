import { useTranslation } from "react-i18next";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { useCommand } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { usePassphraseDraft } from "../../users/passphrase/passphrase-draft.ts";
import { PassphrasePage } from "../../users/passphrase/passphrase-page.tsx";
import styles from "./first-run.module.css";
import type { FirstUser } from "./first-user.ts";

/** The passphrase creates the vault. */
export function PassphraseStep({
  founder,
  onBack,
}: {
  readonly founder: FirstUser;
  readonly onBack: () => void;
}) {
  const { t, i18n } = useTranslation("first-run");
  const { t: common } = useTranslation("common");
  const language = languageFrom(i18n.language);
  const draft = usePassphraseDraft(language, [founder.name, founder.signInName]);
  const found = useCommand("house.found");
  const submit = () => {
    const passphrase = draft.take();
    if (passphrase === null || found.isPending) return;
    found.mutate(
      { ...founder, roles: [...founder.roles], language, theme: "system", passphrase },
      {
        onError: ({ reason }) => draft.refuse(reason),
      },
    );
  };
  return (
    <PassphrasePage
      title={t("passphraseTitle")}
      lead={t("passphraseLead")}
      draft={draft}
      refusal={found.error}
      onSubmit={submit}
      actions={
        <ThresholdActions
          back={
            <Button kind="quiet" onPress={onBack} isDisabled={found.isPending}>
              {common("back")}
            </Button>
          }
        >
          {found.isPending ? (
            <p className={styles["working"]} role="status">
              <progress aria-hidden="true" />
              {t("founding")}
            </p>
          ) : null}
          <Button kind="primary" size="large" type="submit" isPending={found.isPending}>
            {t("found")}
          </Button>
        </ThresholdActions>
      }
    />
  );
}
