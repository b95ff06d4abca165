import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { Header, MenuItem, MenuSection } from "react-aria-components";
import type { Hit } from "../../domain/person-file/person-search-result.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Kbd } from "../ui/kbd.tsx";
import list from "../ui/fields/list-box.module.css";
import type { Action, ActionGroup } from "./command-palette-actions.ts";
import styles from "./command-palette.module.css";
import { PersonSearchResult } from "../shell/person-search-result.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { RecentFile } from "../shell/recent-files-provider.tsx";

/** One action, with its shortcut. */
export const actionItem = ({ id, label, Icon, act, onNear, keys }: Action) => (
  <MenuItem key={id} id={id} textValue={label} className={list["item"] ?? ""} onAction={act}>
    {({ isFocused }) => (
      <>
        <Icon size={17} aria-hidden="true" />
        <span className={styles["label"]}>{label}</span>
        {keys === undefined ? null : <Kbd keys={keys} />}
        {isFocused && onNear !== undefined ? <Near onNear={onNear} /> : null}
      </>
    )}
  </MenuItem>
);

/** The keyboard focus stays in the field: only the item itself shows that it is selected. */
function Near({ onNear }: Required<Pick<Action, "onNear">>) {
  useEffect(onNear, [onNear]);
  return null;
}

/** Actions under their heading. */
export const actionSection = ({ id, title, actions }: ActionGroup, where = "called") => (
  <MenuSection key={`${where} ${id}`} id={`${where} ${id}`}>
    <Header className={styles["section"] ?? ""}>{title}</Header>
    {actions.map(actionItem)}
  </MenuSection>
);

export interface PeopleSectionProps {
  readonly id: string;
  readonly title: string;
  readonly people: readonly (Hit | RecentFile)[];
}

/** People, each leading to their file. */
export function PeopleSection({ id, title, people }: PeopleSectionProps) {
  const navigate = useNavigate();
  const { nameOf } = useNames();
  return (
    <MenuSection id={id}>
      <Header className={styles["section"] ?? ""}>{title}</Header>
      {people.map((one) => {
        const person = "card" in one ? one.card : one;
        return (
          <MenuItem
            key={person.id}
            id={person.id}
            textValue={nameOf(person)}
            className={list["item"] ?? ""}
            onAction={() => void navigate({ to: "/people/$id", params: { id: person.id } })}
          >
            {"card" in one ? <PersonSearchResult hit={one} /> : <Recent file={one} />}
          </MenuItem>
        );
      })}
    </MenuSection>
  );
}

function Recent({ file }: { readonly file: RecentFile }) {
  const { nameOf, initialsOf } = useNames();
  return (
    <>
      <Avatar initials={initialsOf(file)} seed={file.id} />
      <b>{nameOf(file)}</b>
    </>
  );
}
