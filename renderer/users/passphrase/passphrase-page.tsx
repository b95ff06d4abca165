import { useId, type ReactNode } from "react";
import { Form } from "../../shell/forms/form.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import type { Refusal } from "../../lib/api.ts";
import { PassphraseChoice } from "./passphrase-choice.tsx";
import { isAboutPassphrase, type PassphraseDraft } from "./passphrase-draft.ts";

export interface PassphrasePageProps {
  readonly title: string;
  readonly lead: string;
  /** What is asked before the passphrase; its first field gets the focus. */
  readonly children?: ReactNode;
  readonly draft: PassphraseDraft;
  /** The refusal of the command; one about the passphrase is shown beside its field. */
  readonly refusal: Refusal | null;
  readonly actions: ReactNode;
  readonly onSubmit: () => void;
}

/** A page outside the frame on which a user chooses their new passphrase. */
export function PassphrasePage(props: PassphrasePageProps) {
  const { title, lead, children, draft, refusal, actions, onSubmit } = props;
  const titleId = useId();
  return (
    <Form titleId={titleId} onSubmit={onSubmit}>
      <ThresholdTitle id={titleId} lead={lead} takesFocus={children === undefined}>
        {title}
      </ThresholdTitle>
      {children}
      <PassphraseChoice draft={draft} />
      <RefusalNotice
        error={refusal === null || isAboutPassphrase(refusal.reason) ? null : refusal}
      />
      {actions}
    </Form>
  );
}
