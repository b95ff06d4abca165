import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refusal, useCall, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/**
 * The undo of the decision about a stay that was just taken, and of no other: which one it is, is asked at once and not when
 * undo is pressed.
 */
export function useUndoStayDecision(): (personId: string) => () => void {
  const { t } = useTranslation("house");
  const { t: errors } = useTranslation("errors");
  const { t: safety } = useTranslation("safety");
  const navigate = useNavigate();
  const call = useCall();
  const undo = useCommand("stays.undo");
  return (personId) => {
    const decided = lastDecided(personId);
    return () => void takeBack(personId, decided);
  };

  async function lastDecided(personId: string): Promise<string | null> {
    const stays = await call("stays.ofPerson", { id: personId });
    if (!stays.ok) return null;
    return stays.value.find(({ undoable }) => undoable !== null)?.undoable ?? null;
  }

  async function takeBack(personId: string, decided: Promise<string | null>): Promise<void> {
    const eventId = await decided;
    if (eventId === null) {
      showToast({ text: sentenceFor({ type: "NothingToUndo" }, errors), tone: "bad" });
      return;
    }
    // Awaited: the panel whose toast offered this has closed, and callbacks passed to `mutate` would not run.
    await undo.mutateAsync({ eventId }).then(
      ({ cardStays }) =>
        showToast({ text: t(cardStays ? "undoneCardStays" : "undone"), isUndone: true }),
      (refused: unknown) => {
        if (!(refused instanceof Refusal)) return;
        if (refused.reason.type === "TalkToCoordinator") askFirst(personId);
        else showToast({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  }

  /** A toast has no room for a question: the file has. */
  function askFirst(personId: string): void {
    void navigate({ to: "/people/$id/stay", params: { id: personId } });
    showToast({ text: safety("talkBeforeUndo") });
  }
}
