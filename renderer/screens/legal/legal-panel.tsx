import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Input, ProcedureName } from "../../../domain/api.ts";
import type { DraftSpot } from "../../../domain/draft.ts";
import { Drafted, type Writing } from "../../frame/drafted.tsx";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useDraftedForm } from "../../frame/use-drafted-form.ts";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { say } from "../../ui/toast.tsx";
import { FieldList } from "./field-list.tsx";
import sheet from "./legal.module.css";
import { type Field, type Filled, Typed } from "./typed.ts";

export interface LegalPanelProps<N extends ProcedureName> {
  readonly procedure: N;
  readonly spot: DraftSpot;
  readonly title: string;
  readonly submit?: string;
  /** What one should know before writing. */
  readonly lead?: ReactNode;
  readonly start: Typed;
  /** May depend on what is chosen already. */
  readonly fieldsOf: (typed: Typed) => readonly Field[];
  readonly read: (typed: Typed, fields: readonly Field[]) => Filled<Input<N>>;
  /** Said when it is done. */
  readonly done?: string;
  readonly onClose: () => void;
}

/** Something of the legal part is written down: what is typed survives a lock, and comes back when it is refused. */
export function LegalPanel<N extends ProcedureName>(props: LegalPanelProps<N>) {
  return (
    <Drafted spot={props.spot} schema={Typed} start={props.start}>
      {(writing) => <Filling {...props} writing={writing} />}
    </Drafted>
  );
}

function Filling<N extends ProcedureName>({
  writing,
  fieldsOf,
  read,
  ...props
}: LegalPanelProps<N> & { readonly writing: Writing<Typed> }) {
  const { t } = useTranslation("legal");
  const { value, change, draft, notice } = writing;
  const fields = fieldsOf(value);
  const { input, problems } = read(value, fields);
  const done = props.done ?? t("saved");
  const form = useDraftedForm(
    usePanelForm(props.procedure, {
      input,
      onClose: props.onClose,
      onDone: () => {
        say({ text: done });
      },
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel
      form={form}
      title={props.title}
      {...(props.submit === undefined ? {} : { submit: props.submit })}
    >
      {notice}
      {props.lead === undefined ? null : <p className={sheet["lead"]}>{props.lead}</p>}
      <FieldList
        fields={fields}
        typed={value}
        onChange={change}
        problems={form.isTried ? problems : noProblems}
      />
    </FormPanel>
  );
}

const noProblems: ReadonlySet<string> = new Set();
