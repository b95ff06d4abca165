import { useEffect } from "react";
import type { KeptDraft } from "./draft.ts";
import type { PanelForm } from "./use-panel-form.ts";

/**
 * A panel whose half-written content is kept: the draft goes with what is sent, and comes back when that is refused.
 * `isReady` says that sending would send something.
 */
export function useDraftedForm(form: PanelForm, draft: KeptDraft, isReady: boolean): PanelForm {
  const { refusal } = form;
  const { resume } = draft;
  useEffect(() => {
    if (refusal !== null) resume();
  }, [refusal, resume]);
  return {
    ...form,
    isKept: true,
    submit: () => {
      if (isReady) draft.settle();
      form.submit();
    },
  };
}
