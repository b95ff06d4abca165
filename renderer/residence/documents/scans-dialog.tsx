import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PictureFailure } from "../../../domain/printing/image-file.ts";
import type { ScanId } from "../../../domain/residence/scan.ts";
import { useSession } from "../../shell/user-session.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { usePictures } from "../../printing/picture-and-pdf-import.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { DocumentView } from "./document-draft.ts";
import { ScanViewer } from "./scan-viewer.tsx";
import { ScanList } from "./scan-list.tsx";
import { ScanRemoval } from "./scan-removal.tsx";
import css from "./scans.module.css";

export interface ScansDialogProps {
  readonly document: DocumentView;
  readonly onClose: () => void;
}

/** The scans of a document: to look at, to add, to remove. */
export function ScansDialog({ document: { header, scans }, onClose }: ScansDialogProps) {
  const { t } = useTranslation(["scans", "residence", "common"]);
  const { me } = useSession();
  const current = scans.filter(({ removed }) => removed === null);
  const [chosen, setChosen] = useState<ScanId | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const adding = useAdding(header.id);
  const at = Math.max(0, chosen === null ? 0 : current.findIndex(({ id }) => id === chosen));
  const scan = current[at];
  const mayChange = header.kind !== "medicalPaper" || me.holds.includes("care");
  return (
    <Dialog
      title={t("title", { document: t(`residence:document.${header.kind}`) })}
      isOpen
      onClose={onClose}
      size="full"
      keepsTyped
      actions={
        <>
          {mayChange && scan !== undefined && !isRemoving ? (
            <Button kind="quiet" onPress={() => setRemoving(true)}>
              {t("remove")}
            </Button>
          ) : null}
          <Button onPress={onClose} keys="Esc">
            {t("common:close")}
          </Button>
          {mayChange ? (
            <Button kind="primary" isPending={adding.isPending} onPress={adding.add}>
              {t("add")}
            </Button>
          ) : null}
        </>
      }
    >
      {adding.failed === null ? null : (
        <Notice tone="warn" isSpoken>
          {t(`failed.${adding.failed}`)}
        </Notice>
      )}
      <RefusalNotice error={adding.error} />
      {scan === undefined || !isRemoving ? null : (
        <ScanRemoval key={scan.id} scanId={scan.id} onClose={() => setRemoving(false)} />
      )}
      <div className={css["scans"]}>
        <ScanList
          scans={scans}
          shown={scan?.id ?? null}
          onShow={(id) => {
            setChosen(id);
            setRemoving(false);
          }}
        />
        {scan === undefined ? (
          <div className={css["empty"]}>
            <EmptyState title={t("none")}>
              {mayChange ? t("noneText") : t("careOnlyText")}
            </EmptyState>
          </div>
        ) : (
          <ScanViewer scan={scan} number={at + 1} />
        )}
      </div>
    </Dialog>
  );
}

/** Lets the user choose a file, and stores the result. */
function useAdding(documentId: DocumentView["header"]["id"]) {
  const { t } = useTranslation("scans");
  const pictures = usePictures();
  const command = useCommand("scans.add");
  const [failed, setFailed] = useState<PictureFailure | null>(null);
  const choose = async () => {
    setFailed(null);
    const chosen = await pictures.choose("scan");
    if (chosen === null) return;
    if ("failed" in chosen) {
      setFailed(chosen.failed);
      return;
    }
    await command.mutateAsync({ documentId, file: chosen.file });
    showToast({ text: t("kept") });
  };
  return {
    failed,
    error: command.error,
    isPending: pictures.isChoosing || command.isPending,
    add: () => void choose().catch(ignoreRefusal),
  };
}
