import { Ellipsis } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import styles from "./menu.module.css";
import list from "../fields/list-box.module.css";

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
}

export interface ActionMenuProps {
  /** The accessible label: "Actions for room 3". */
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly onOpen?: () => void;
}

export function ActionMenu({ label, actions, onOpen }: ActionMenuProps) {
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) onOpen?.();
      }}
    >
      <Button className={styles["trigger"] ?? ""} aria-label={label}>
        <Ellipsis size={18} aria-hidden="true" />
      </Button>
      <Popover className={list["popover"] ?? ""} placement="bottom end" offset={4}>
        <Menu className={list["list"] ?? ""} items={actions}>
          {(action) => (
            <MenuItem className={list["item"] ?? ""} onAction={action.onPress}>
              {action.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
