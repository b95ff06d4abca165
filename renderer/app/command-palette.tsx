import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { isNamelessTyped, numberTyped } from "../../domain/core/typed-file-number.ts";
import type { Hit } from "../../domain/person-file/person-search-result.ts";
import { useProcedure } from "../lib/api.ts";
import { startsAWord } from "../ui/fields/fold-accents.ts";
import {
  type ActionGroup,
  useActionGroups,
  useHandbookActions,
  useRoomActions,
} from "./command-palette-actions.ts";
import { actionItem, actionSection, PeopleSection } from "./command-palette-items.tsx";
import { calledSo, paletteOrder } from "./command-palette-order.ts";
import styles from "./command-palette.module.css";
import { type RecentFile, useRecentFiles } from "../shell/recent-files-provider.tsx";
import { useShortcut } from "../shell/use-shortcut.ts";

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Finds people and actions by a few letters; Ctrl K from anywhere. */
export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  const { t } = useTranslation("frame");
  return (
    <ModalOverlay
      className={styles["veil"] ?? ""}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles["modal"] ?? ""}>
        <Dialog className={styles["dialog"] ?? ""} aria-label={t("searchLabel")}>
          <Results onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Results({ onClose }: Pick<CommandPaletteProps, "onClose">) {
  const { t } = useTranslation("frame");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  // The handbook replaces the palette instead of opening over it.
  useShortcut("handbook", onClose);
  const { data: found } = useProcedure(
    "people.find",
    { text },
    { isOn: text !== "", keepsPrevious: true },
  );
  const actions = useActionGroups();
  const rooms = useRoomActions(text);
  const groups = [...actions, ...rooms];
  const { files } = useRecentFiles();
  const all: readonly Hit[] = text === "" ? [] : (found?.hits ?? []);
  const fitting = files.filter((file) => fits(file, text));
  const recent = fitting.map((file) => all.find(({ card }) => card.id === file.id) ?? file);
  const hits = all.filter(({ card }) => !fitting.some(({ id }) => id === card.id));
  const { near, called, alike, inside } = paletteOrder(hits, groups, text);
  const { headings, search } = useHandbookActions(text);
  // Where the program itself has a match, the handbook does not take the keyboard selection.
  const isCalledSo = [near, recent, called].some(({ length }) => length > 0);
  const pages = text === "" || isCalledSo ? [] : calledSo([headings], text).map(fewOf);
  const isNothing = [hits, recent, called, inside, pages].every(({ length }) => length === 0);

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("searchLabel")} autoFocus className={styles["field"] ?? ""}>
        <Search size={18} aria-hidden="true" />
        <Input
          className={styles["input"] ?? ""}
          placeholder={t("search")}
          spellCheck={false}
          autoComplete="off"
        />
      </SearchField>
      <Menu
        className={styles["results"] ?? ""}
        aria-label={t("searchLabel")}
        onAction={onClose}
        renderEmptyState={() => null}
      >
        {recent.length === 0 ? null : (
          <PeopleSection id="recent" title={t("groupRecent")} people={recent} />
        )}
        {near.length === 0 ? null : (
          <PeopleSection id="people" title={t("searchPeople")} people={near} />
        )}
        {called.map((group) => actionSection(group))}
        {alike.length === 0 ? null : (
          <PeopleSection id="alike" title={t("searchAlike")} people={alike} />
        )}
        {inside.map((group) => actionSection(group, "inside"))}
        {pages.map((group) => actionSection(group))}
        {isNothing && found !== undefined ? actionItem(search) : null}
      </Menu>
      <p className={styles["note"]} role="status">
        {noteFor()}
      </p>
    </Autocomplete>
  );

  function noteFor(): string | null {
    if (text === "") return t("searchHint");
    if (found !== undefined && found.olderFiles > 0)
      return t("olderFiles", { count: found.olderFiles });
    if (found?.someAreHidden === true) return t("someAreHidden");
    return isNothing && found !== undefined ? t("searchNothing", { text }) : null;
  }
}

/** Beside results that only sound similar, the handbook shows only where to read on. */
const fewOf = (group: ActionGroup): ActionGroup => ({
  ...group,
  actions: group.actions.slice(0, mostPages),
});
const mostPages = 4;

/** A recently opened file matches by the name that is shown, or by its number. */
function fits({ name, number }: RecentFile, text: string): boolean {
  if (text === "" || numberTyped(text) === number) return true;
  return name === null ? isNamelessTyped(text) : startsAWord(name, text);
}
