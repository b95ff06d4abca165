import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BreachView } from "../../domain/incidents/address-breach.ts";
import { useNames, PrivateText } from "../shell/privacy-mode-provider.tsx";
import { Form } from "../shell/forms/form.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import styles from "./incidents.module.css";

/** What is done about it, and who has been told. */
export function AddressBreachActions({ breach }: { readonly breach: BreachView }) {
  const { t } = useTranslation("wrong");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const tick = useCommand("breaches.tickAction");
  const add = useCommand("breaches.addAction");
  const tell = useCommand("breaches.tell");
  const { id, version, content, assessed } = breach;
  if (content === null) return <p className={styles["aside"]}>{t("leftTheHouseText")}</p>;
  const isOpen = assessed === null;
  const asked = tick.isPending ? tick.variables : null;
  return (
    <div className={styles["column"]}>
      <Card title={t("actions")} aside={t("actionsAside")}>
        <RefusalNotice error={tick.error ?? add.error} />
        <ul>
          {content.actions.map((action) => (
            <li key={action.id} className={styles["step"]}>
              <Checkbox
                label={textOf(action.text)}
                isOn={asked?.actionId === action.id ? asked.isDone : action.done !== null}
                isDisabled={!isOpen}
                onChange={(isDone) => tick.mutate({ id, version, actionId: action.id, isDone })}
              />
              {action.done === null ? null : (
                <span className={styles["taken"]}>
                  {t("markedBy", {
                    name: action.done.byName,
                    when: dates.time(action.done.at, zone),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {isOpen ? (
          <AddLine
            label={t("addAction")}
            maxLength={240}
            isPending={add.isPending}
            onAdd={(text) => add.mutateAsync({ id, version, text })}
          />
        ) : null}
      </Card>
      <Card title={t("told")} aside={t("toldAside")}>
        <RefusalNotice error={tell.error} />
        <ul>
          {content.told.map((told) => (
            <li key={told.id} className={styles["step"]}>
              <span>
                <PrivateText>{told.who}</PrivateText>
              </span>
              <span className={styles["taken"]}>
                {t("markedBy", { name: told.byName, when: dates.moment(told.at, zone) })}
              </span>
            </li>
          ))}
        </ul>
        {isOpen ? (
          <AddLine
            label={t("addTold")}
            maxLength={120}
            isPending={tell.isPending}
            onAdd={(who) => tell.mutateAsync({ id, version, who })}
          />
        ) : null}
      </Card>
    </div>
  );
}

interface AddLineProps {
  readonly label: string;
  readonly maxLength: number;
  readonly isPending: boolean;
  readonly onAdd: (text: string) => Promise<unknown>;
}

/** Adds a line; what was typed stays until it is saved. */
function AddLine({ label, maxLength, isPending, onAdd }: AddLineProps) {
  const { t } = useTranslation("wrong");
  const [text, setText] = useState("");
  const submit = () => {
    if (text.trim() === "" || isPending) return;
    void onAdd(text).then(
      () => setText(""),
      () => undefined,
    );
  };
  return (
    <Form className={styles["add"]} onSubmit={submit}>
      <TextField label={label} value={text} onChange={setText} maxLength={maxLength} />
      <Button type="submit" isPending={isPending}>
        {t("add")}
      </Button>
    </Form>
  );
}
