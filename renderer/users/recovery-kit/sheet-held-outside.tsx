import { useTranslation } from "react-i18next";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import styles from "./recovery-kit.module.css";

export interface AskOutsideProps {
  readonly level: 1 | 2;
  readonly onAnswered: () => void;
}

/** Asked once the sheets are in force: whether one of them is held outside the team. Who holds it is written nowhere. */
export function AskOutside({ level, onAnswered }: AskOutsideProps) {
  const { t } = useTranslation("settings");
  const say = useCommand("kit.sayOutside");
  const answer = (isOutside: boolean) => {
    void say.mutateAsync({ isOutside }).then(onAnswered, ignoreRefusal);
  };
  return (
    <div className={styles["step"]}>
      <FocusedHeading level={level} note={t("kit.outsideText")}>
        {t("kit.outsideTitle")}
      </FocusedHeading>
      <RefusalNotice error={say.error} />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onAnswered}>
            {t("kit.outsideLater")}
          </Button>
        }
      >
        <Button size="large" isPending={say.isPending} onPress={() => answer(false)}>
          {t("kit.outsideNo")}
        </Button>
        <Button size="large" isPending={say.isPending} onPress={() => answer(true)}>
          {t("kit.outsideYes")}
        </Button>
      </ThresholdActions>
    </div>
  );
}

/** Says that no sheet is held outside the team, or that nobody said so, until an administrator says that one is. */
export function NoneOutside({ wasAsked }: { readonly wasAsked: boolean }) {
  const { t } = useTranslation("settings");
  const say = useCommand("kit.sayOutside");
  return (
    <>
      <Notice
        tone={wasAsked ? "warn" : "info"}
        title={t(wasAsked ? "kit.outsideNoTitle" : "kit.outsideTitle")}
        action={
          <>
            {wasAsked ? null : (
              <Button size="small" onPress={() => say.mutate({ isOutside: false })}>
                {t("kit.outsideNo")}
              </Button>
            )}
            <Button size="small" onPress={() => say.mutate({ isOutside: true })}>
              {t(wasAsked ? "kit.outsideNow" : "kit.outsideYes")}
            </Button>
          </>
        }
      >
        {t("kit.outsideText")}
      </Notice>
      <RefusalNotice error={say.error} />
    </>
  );
}
