import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import type { Hit } from "../../domain/person-file.ts";
import { useAsk } from "../lib/api.ts";
import { fold } from "../ui/fold.ts";
import list from "../ui/list-box.module.css";
import sheet from "./palette.module.css";
import { PersonHit } from "./person-hit.tsx";
import { useActions } from "./actions.ts";

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** People and actions by a few letters; Ctrl K from anywhere. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useTranslation("frame");
  return (
    <ModalOverlay
      className={sheet["veil"] ?? ""}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={sheet["modal"] ?? ""}>
        <Dialog className={sheet["dialog"] ?? ""} aria-label={t("searchLabel")}>
          <Results onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Results({ onClose }: Pick<PaletteProps, "onClose">) {
  const { t } = useTranslation("frame");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data: found } = useAsk(
    "people.find",
    { text },
    { isOn: text !== "", keepsPrevious: true },
  );
  const actions = useActions().filter(({ label }) => fold(label).includes(fold(text)));
  const navigate = useNavigate();
  const hits: readonly Hit[] = text === "" ? [] : (found?.hits ?? []);
  const isNothing = text !== "" && hits.length === 0 && actions.length === 0;

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("searchLabel")} autoFocus className={sheet["field"] ?? ""}>
        <Search size={18} aria-hidden="true" />
        <Input
          className={sheet["input"] ?? ""}
          placeholder={t("search")}
          spellCheck={false}
          autoComplete="off"
        />
      </SearchField>
      <Menu
        className={sheet["results"] ?? ""}
        aria-label={t("searchLabel")}
        onAction={onClose}
        renderEmptyState={() => null}
      >
        {hits.length === 0 ? null : (
          <MenuSection>
            <Header className={sheet["section"] ?? ""}>{t("searchPeople")}</Header>
            {hits.map((hit) => (
              <MenuItem
                key={hit.card.id}
                id={hit.card.id}
                textValue={hit.card.name ?? String(hit.card.number)}
                className={list["item"] ?? ""}
                onAction={() => {
                  void navigate({ to: "/people/$id", params: { id: hit.card.id } });
                }}
              >
                <PersonHit hit={hit} />
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {actions.length === 0 ? null : (
          <MenuSection>
            <Header className={sheet["section"] ?? ""}>{t("searchActions")}</Header>
            {actions.map(({ id, label, Icon, act }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={label}
                className={list["item"] ?? ""}
                onAction={act}
              >
                <Icon size={17} aria-hidden="true" />
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
      <p className={sheet["note"]} role="status">
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
