import { Check } from "lucide-react";
import { useContext, useEffect } from "react";
import { ComboBoxStateContext, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import sheet from "./list-box.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly note?: string;
}

/** The list that opens under a select or a combo box. A combo box hands its options down itself. */
export function OptionList({ options }: { readonly options?: readonly Option[] }) {
  const { t } = useTranslation("common");
  return (
    <Popover className={sheet["popover"] ?? ""} offset={6}>
      <ListBox<Option>
        className={sheet["list"] ?? ""}
        renderEmptyState={() => <div className={sheet["empty"]}>{t("nothingLikeThat")}</div>}
        {...(options === undefined ? {} : { items: options })}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={sheet["item"] ?? ""}>
            <span className={sheet["words"]}>
              <Text slot="label">{option.label}</Text>
              {option.note === undefined ? null : (
                <Text slot="description" className={sheet["note"] ?? ""}>
                  {option.note}
                </Text>
              )}
            </span>
            <Check className={sheet["check"]} size={16} aria-hidden="true" />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** Inside a combo box: as one types, the first that fits is the one Enter takes. */
export function FirstIsReady() {
  const state = useContext(ComboBoxStateContext);
  const first = state?.collection.getFirstKey() ?? null;
  const isTyping = state !== null && state.isOpen && state.inputValue.trim() !== "";
  const hasNone = state?.selectionManager.focusedKey === null;
  useEffect(() => {
    if (isTyping && hasNone && first !== null) state.selectionManager.setFocusedKey(first);
  }, [isTyping, hasNone, first, state]);
  return null;
}
