import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../../domain/people/person.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useSession } from "../../shell/user-session.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import styles from "../overview/person.module.css";

export interface HidePanelProps {
  readonly card: PersonCard;
  readonly onClose: () => void;
}

/** Encrypts the identity with a key that only named colleagues have. */
export function HidePanel({ card, onClose }: HidePanelProps) {
  const { t } = useTranslation("hidden");
  const { me } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data: colleagues = [] } = useProcedure("hidden.colleagues", {});
  const form = usePanelForm("hidden.hide", {
    input: { id: card.id, version: card.version, colleagues: [...chosen] },
    onClose,
    onDone: () => showToast({ text: t("hiddenNow", { number: card.number }) }),
  });
  return (
    <FormPanel form={form} title={t("hidePanel")} submit={t("hideDo")}>
      <p>{t("hideText", { number: card.number })}</p>
      <Notice tone="warn">{t("hideCare")}</Notice>
      <fieldset className={styles["choices"]}>
        <legend>{t("whoOpens")}</legend>
        <p className={styles["hint"]}>{t("you")}</p>
        {colleagues
          .filter(({ id }) => id !== me.id)
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              isOn={chosen.includes(id)}
              onChange={(isOn) => {
                setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
              }}
            />
          ))}
      </fieldset>
    </FormPanel>
  );
}
