import { useEffect, useEffectEvent, useRef } from "react";
import type { PanelForm } from "./use-panel-form.ts";

/** A panel that is sent only once a query is answered: a submit before then is sent as soon as the answer comes. */
export function usePendingSubmit(form: PanelForm, isAsking: boolean): PanelForm {
  const isHeld = useRef(false);
  const sendHeld = useEffectEvent(() => {
    if (!isHeld.current) return;
    isHeld.current = false;
    form.submit();
  });
  useEffect(() => {
    if (!isAsking) sendHeld();
  }, [isAsking]);
  return {
    ...form,
    submit: () => {
      if (isAsking) isHeld.current = true;
      else form.submit();
    },
  };
}
