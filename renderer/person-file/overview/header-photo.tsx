import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { PhotoPanel } from "./photo-panel.tsx";
import styles from "./photo.module.css";
import { usePhoto } from "./use-photo.ts";

/** The photo in the header of a file, or initials; privacy mode shows initials only. */
export function HeaderPhoto({ file }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const { initialsOf, isPrivate } = useNames();
  const [isOpen, setOpen] = useState(false);
  const { address } = usePhoto(file);
  const { card, photo } = file;
  return (
    <div className={styles["head"]}>
      {address === null || isPrivate ? (
        <Avatar initials={initialsOf(card)} seed={card.id} size="large" />
      ) : (
        <img className={styles["face"]} src={address} alt="" />
      )}
      {photo.id === null && !photo.mayKeep ? null : (
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {t(photo.id === null ? "photo.add" : "photo.open")}
        </Button>
      )}
      {isOpen ? <PhotoPanel file={file} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
