import * as z from "zod";
import type { ReactNode } from "react";
import type { Input } from "../../domain/api/index.ts";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { DraftSavedNotice } from "./draft-saved-notice.tsx";
import { NoteField } from "./note-field.tsx";
import styles from "./sessions.module.css";

type Writes = "contacts.add" | "contacts.takeBack";

export interface AddendumPanelProps<N extends Writes> {
  readonly procedure: N;
  readonly spot: DraftSpot;
  readonly title: string;
  readonly submit: string;
  readonly lead: string;
  readonly label: string;
  readonly missing: string;
  readonly done: string;
  readonly inputOf: (text: string) => Input<N>;
  readonly onClose: () => void;
}

const Typed = z.strictObject({ text: z.string() });
type Typed = z.infer<typeof Typed>;

/** A text that is signed below a session; its draft is saved like that of a session. */
export function SignedTextPanel<N extends Writes>(props: AddendumPanelProps<N>): ReactNode {
  return (
    <DraftProvider spot={props.spot} version={0} schema={Typed} start={{ text: "" }}>
      {(writing) => <Written {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Written<N extends Writes>({
  writing,
  ...props
}: AddendumPanelProps<N> & { readonly writing: Writing<Typed> }) {
  const { value, change, draft, notice } = writing;
  const input = value.text.trim() === "" ? null : props.inputOf(value.text);
  const form = useDraftedForm(
    usePanelForm(props.procedure, {
      input,
      onClose: props.onClose,
      onDone: () => showToast({ text: props.done }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={props.title} submit={props.submit}>
      {notice}
      <p className={styles["lead"]}>{props.lead}</p>
      <NoteField
        label={props.label}
        value={value.text}
        isShort
        problem={form.isTried && input === null ? props.missing : null}
        onChange={(text) => change({ text })}
      />
      {draft.safety === null ? null : <DraftSavedNotice draft={draft} />}
    </FormPanel>
  );
}
