import { useTranslation } from "react-i18next";
import {
  habits,
  keyPlaces,
  shortcuts,
  type HabitId,
  type KeyPlace,
  type ShortcutId,
} from "../../domain/core/keyboard-shortcuts.ts";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import css from "./keyboard-shortcuts-dialog.module.css";

export interface KeyboardShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keyboard shortcuts on one page, from the same list that the program listens to. */
export function KeyboardShortcutsDialog({ isOpen, onClose }: KeyboardShortcutsDialogProps) {
  const { t } = useTranslation("help");
  return (
    <Dialog title={t("keys")} isOpen={isOpen} onClose={onClose} size="full">
      <div className={css["places"]}>
        {keyPlaces.map((place) => (
          <section key={place} aria-label={t(`keyPlace.${place}`)} className={css["place"]}>
            <h3>{t(`keyPlace.${place}`)}</h3>
            <dl>
              {keysAt(place).map(({ id, shown }) => (
                <div key={id}>
                  <dt>
                    {shown.map((keys) => (
                      <Kbd key={keys} keys={keys} isRead />
                    ))}
                  </dt>
                  <dd>{t(`key.${id}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

interface Listed {
  readonly id: ShortcutId | HabitId;
  readonly at: KeyPlace;
  readonly shown: readonly string[];
}

const listed: readonly Listed[] = [
  ...entriesOf<ShortcutId>(shortcuts),
  ...entriesOf<HabitId>(habits),
];

/** What each key does in one place, in the order of the list. */
const keysAt = (place: KeyPlace): readonly Listed[] => listed.filter(({ at }) => at === place);

function entriesOf<I extends ShortcutId | HabitId>(
  all: Readonly<Record<I, Omit<Listed, "id">>>,
): readonly Listed[] {
  return (Object.keys(all) as I[]).map((id) => ({ id, at: all[id].at, shown: all[id].shown }));
}
