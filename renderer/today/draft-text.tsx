import { useTranslation } from "react-i18next";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { useUndoCommand } from "../shell/forms/use-undo-command.ts";
import styles from "./today.module.css";
import { useDraftText } from "./use-draft-text.ts";

export interface DraftTextProps {
  readonly spot: DraftSpot;
  readonly title: string;
  readonly onClose: () => void;
}

/** The content of a draft, to be read and copied even where its record is deleted, with a button to discard it. */
export function DraftText({ spot, title, onClose }: DraftTextProps) {
  const { t } = useTranslation(["today", "common"]);
  const { textOf } = useNames();
  const draft = useProcedure("drafts.read", { spot });
  const discard = useCommand("drafts.discard");
  const save = useCommand("drafts.save");
  const undoing = useUndoCommand();
  const leftWords = useDraftText();
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
              // Read before it is discarded, so that undo restores it unchanged.
              const thrown = draft.data ?? null;
              void discard.mutateAsync({ spot }).then(() => {
                showToast({
                  text: t("today:draftThrown", { what: title }),
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
      <RefusalNotice error={discard.error} />
      <p>{t("today:draftReadText")}</p>
      <QueryBoundary answer={draft}>
        {(value) => {
          const { typed, chosen } = leftWords(spot.kind, value?.content ?? "{}");
          return (
            <>
              {typed.length === 0 ? <p>{t("today:draftNoWords")}</p> : null}
              {typed.map((text) => (
                <p key={text} dir="auto">
                  {textOf(text)}
                </p>
              ))}
              {chosen.length === 0 ? null : (
                <p className={styles["chosen"]}>
                  {t("today:draftChosen", { words: textOf(chosen.join(" · ")) })}
                </p>
              )}
            </>
          );
        }}
      </QueryBoundary>
    </Dialog>
  );
}
