import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import type { PictureFailure } from "../../../domain/printing/image-file.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { usePictures } from "../../printing/picture-and-pdf-import.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./photo.module.css";
import { usePhoto } from "./use-photo.ts";

export interface PhotoPanelProps {
  readonly file: PersonView;
  readonly onClose: () => void;
}

/** The photo, larger, with actions to choose, replace and remove it. */
export function PhotoPanel({ file, onClose }: PhotoPanelProps) {
  const { t } = useTranslation(["person", "common"]);
  const { nameOf } = useNames();
  const { card, photo } = file;
  const pictures = usePictures();
  const keep = useCommand("photos.keep");
  const remove = useCommand("photos.remove");
  const [failed, setFailed] = useState<PictureFailure | null>(null);

  const choose = async () => {
    setFailed(null);
    const chosen = await pictures.choose("photo");
    if (chosen === null) return;
    if ("failed" in chosen) {
      setFailed(chosen.failed);
      return;
    }
    await keep.mutateAsync({ id: card.id, picture: chosen.file });
    showToast({ text: t("person:photo.kept") });
    onClose();
  };
  return (
    <Panel
      title={t("person:photo.panel", { who: nameOf(card) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:close")}</Button>
          {photo.id === null ? null : (
            <Button
              isPending={remove.isPending}
              onPress={() => {
                remove.mutate(
                  { id: card.id },
                  {
                    onSuccess: () => {
                      showToast({ text: t("person:photo.removed") });
                      onClose();
                    },
                  },
                );
              }}
            >
              {t("person:photo.remove")}
            </Button>
          )}
          {photo.mayKeep ? (
            <Button
              kind="primary"
              isPending={pictures.isChoosing || keep.isPending}
              onPress={() => void choose().catch(ignoreRefusal)}
            >
              {t(photo.id === null ? "person:photo.choose" : "person:photo.chooseOther")}
            </Button>
          ) : null}
        </>
      }
    >
      <Shown file={file} />
      <p className={styles["words"]}>{t("person:photo.who")}</p>
      <p className={styles["words"]}>{t("person:photo.file")}</p>
      {failed === null ? null : (
        <Notice tone="warn" isSpoken>
          {t(`person:photo.failed.${failed === "locked" ? "noPicture" : failed}`)}
        </Notice>
      )}
      <RefusalNotice error={keep.error ?? remove.error} />
    </Panel>
  );
}

function Shown({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const { isPrivate, nameOf } = useNames();
  const { address, isDamaged } = usePhoto(file);
  if (isDamaged) return <Notice tone="warn">{t("photo.damaged")}</Notice>;
  if (file.photo.id === null) return <p className={styles["none"]}>{t("photo.none")}</p>;
  if (isPrivate) return <p className={styles["none"]}>{t("photo.private")}</p>;
  if (address === null) return <div className={styles["large"]} />;
  return (
    <img
      className={styles["large"]}
      src={address}
      alt={t("photo.of", { who: nameOf(file.card) })}
    />
  );
}
