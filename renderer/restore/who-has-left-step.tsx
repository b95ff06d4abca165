import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CouldSignIn } from "../../domain/restore/restore-view.ts";
import type { UserId } from "../../domain/users/user.ts";
import { ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import styles from "./restore.module.css";

export interface WhoHasLeftStepProps {
  /** When the backup was made, in words. */
  readonly moment: string;
  readonly people: readonly CouldSignIn[];
  readonly onSaid: (left: readonly UserId[]) => void;
  readonly onBack: () => void;
}

/** A backup lets everyone in who could sign in when it was made: whoever has left since is named here. */
export function WhoHasLeftStep({ moment, people, onSaid, onBack }: WhoHasLeftStepProps) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const { t: vocab } = useTranslation("vocab");
  const [left, setLeft] = useState<readonly UserId[]>([]);
  const mark = (id: UserId, isOn: boolean) =>
    setLeft(isOn ? [...left, id] : left.filter((one) => one !== id));
  return (
    <>
      <ThresholdTitle lead={t("restore.leftLead", { moment })}>
        {t("restore.leftTitle")}
      </ThresholdTitle>
      <fieldset className={styles["people"]}>
        <legend>{t("restore.leftLegend")}</legend>
        {people.map(({ id, name, signInName, roles }) => (
          <Checkbox
            key={id}
            label={name}
            note={[signInName, ...roles.map((role) => vocab(`role.${role}`))].join(" · ")}
            isOn={left.includes(id)}
            onChange={(isOn) => mark(id, isOn)}
          />
        ))}
      </fieldset>
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" onPress={() => onSaid(left)}>
          {left.length === 0 ? t("restore.nobodyLeft") : t("restore.leave", { count: left.length })}
        </Button>
      </ThresholdActions>
    </>
  );
}
