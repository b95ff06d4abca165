import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refusal, useCall, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { say } from "../../ui/toast.tsx";

/** Takes back the last decision about a person's stay, and says so. */
export function useUndo(): (personId: string) => void {
  const { t } = useTranslation("house");
  const { t: errors } = useTranslation("errors");
  const { t: safety } = useTranslation("safety");
  const navigate = useNavigate();
  const call = useCall();
  const undo = useCommand("stays.undo");
  return (personId) => {
    void takeBack(personId);
  };

  async function takeBack(personId: string): Promise<void> {
    const stays = await call("stays.ofPerson", { id: personId });
    const eventId = stays.ok
      ? stays.value.find(({ undoable }) => undoable !== null)?.undoable
      : null;
    if (!eventId) return;
    // Awaited: the panel whose message offered this has closed, and callbacks given to `mutate` end with it.
    await undo.mutateAsync({ eventId }).then(
      () => {
        say({ text: t("undone") });
      },
      (refused: unknown) => {
        if (!(refused instanceof Refusal)) return;
        if (refused.reason.type === "TalkToCoordinator") askFirst(personId);
        else say({ text: sentenceFor(refused.reason, errors), tone: "bad" });
      },
    );
  }

  /** A message has no room to ask in: the file has. */
  function askFirst(personId: string): void {
    void navigate({ to: "/people/$id/stay", params: { id: personId } });
    say({ text: safety("talkBeforeUndo") });
  }
}
