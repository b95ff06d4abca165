import { Check } from "lucide-react";
import { useContext, useEffect, useEffectEvent, useRef } from "react";
import { ComboBoxStateContext, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import styles from "./list-box.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second, less prominent line. */
  readonly note?: string;
  /** Among equally good matches, this one comes first. */
  readonly isLikely?: boolean;
}

/** The list that opens under a select or a combo box. A combo box passes its options down itself. */
export function OptionList({ options }: { readonly options?: readonly Option[] }) {
  const { t } = useTranslation("common");
  return (
    <Popover className={styles["popover"] ?? ""} offset={6}>
      <ListBox<Option>
        className={styles["list"] ?? ""}
        renderEmptyState={() => (
          <div className={styles["empty"]}>
            {t(options === undefined ? "nothingLikeThat" : "nothingToChoose")}
          </div>
        )}
        {...(options === undefined ? {} : { items: options })}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={styles["item"] ?? ""}>
            <span className={styles["words"]}>
              <Text slot="label">{option.label}</Text>
              {option.note === undefined ? null : (
                <Text slot="description" className={styles["note"] ?? ""}>
                  {option.note}
                </Text>
              )}
            </span>
            <Check className={styles["check"]} size={16} aria-hidden="true" />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** Inside a combo box: the list closes so that the reason for holding back the form can be read. */
export function ClosesWhenHeld({ isHeld }: { readonly isHeld: boolean }) {
  const state = useContext(ComboBoxStateContext);
  const close = useEffectEvent(() => state?.close());
  useEffect(() => {
    if (isHeld) close();
  }, [isHeld]);
  return null;
}

/** Inside a combo box that keeps no selection: the list closes when another option was chosen. */
export function ClosesAfter({ taken }: { readonly taken: number }) {
  const state = useContext(ComboBoxStateContext);
  const before = useRef(taken);
  useEffect(() => {
    if (taken > before.current) state?.close();
    before.current = taken;
  }, [taken, state]);
  return null;
}
