import { useTranslation } from "react-i18next";
import { type DraftSpot, typedIn } from "../../../domain/draft.ts";
import { Asked } from "../../frame/asked.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { Refused } from "../../frame/refused.tsx";
import { ignoreRefusal, useAsk, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";
import { useUndoing } from "../together/use-undoing.ts";

export interface UnfinishedWordsProps {
  readonly spot: DraftSpot;
  readonly title: string;
  readonly onClose: () => void;
}

/** What was typed, to be read and copied also where what it belonged to is gone; and the way to be rid of it. */
export function UnfinishedWords({ spot, title, onClose }: UnfinishedWordsProps) {
  const { t } = useTranslation(["today", "common"]);
  const { textOf } = useNames();
  const draft = useAsk("drafts.read", { spot });
  const discard = useCommand("drafts.discard");
  const save = useCommand("drafts.save");
  const undoing = useUndoing();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            isPending={discard.isPending}
            onPress={() => {
              // Read before it goes: undone, it stands where it stood, as it was.
              const thrown = draft.data ?? null;
              void discard.mutateAsync({ spot }).then(() => {
                say({
                  text: t("today:draftThrown"),
                  ...(thrown === null
                    ? {}
                    : {
                        undo: undoing(() =>
                          save.mutateAsync({
                            spot,
                            version: thrown.version,
                            content: thrown.content,
                          }),
                        ),
                      }),
                });
                onClose();
              }, ignoreRefusal);
            }}
          >
            {t("today:draftThrow")}
          </Button>
          <Button onPress={onClose}>{t("common:close")}</Button>
        </>
      }
    >
      <Refused error={discard.error} />
      <p>{t("today:draftReadText")}</p>
      <Asked answer={draft}>
        {(value) => {
          const typed = value === null ? [] : typedIn(value.content);
          return typed.length === 0 ? (
            <p>{t("today:draftNoWords")}</p>
          ) : (
            typed.map((text) => (
              <p key={text} dir="auto">
                {textOf(text)}
              </p>
            ))
          );
        }}
      </Asked>
    </Dialog>
  );
}
