import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Writing } from "../shell/draft-provider.tsx";
import { Form } from "../shell/forms/form.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import type { Refusal } from "../lib/api.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import styles from "./incidents.module.css";

/** What a form does: the command that sends it, and the page it leads to. */
export interface Sending<Input> {
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly backHref: string;
  readonly onSend: (input: Input) => void;
}

export interface RecordFormProps<T, Input> extends Sending<Input> {
  readonly writing: Writing<T>;
  /** The input; null while something is missing. */
  readonly input: Input | null;
  /** Fields show what is missing in them after the first submit. */
  readonly children: (isTried: boolean) => ReactNode;
}

/** A page with a form: its draft, the fields, a refusal, and the buttons back and on. */
export function RecordForm<T, Input>(props: RecordFormProps<T, Input>) {
  const { writing, input, error, isPending, backHref, onSend, children } = props;
  const { t } = useTranslation("common");
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (input !== null && !isPending) onSend(input);
  };
  return (
    <Form className={styles["form"]} onSubmit={send}>
      {writing.notice}
      {children(isTried)}
      <RefusalNotice error={error} />
      <div className={styles["buttons"]}>
        <LinkButton href={backHref}>{t("cancel")}</LinkButton>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}
