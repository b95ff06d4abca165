import { useTranslation } from "react-i18next";
import type { Role } from "../../../domain/users/user.ts";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./users.module.css";

export interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly label: string;
  readonly problem?: string | null;
  /** The first user is an administrator: that cannot be unticked. */
  readonly isFounder?: boolean;
}

/** The roles of a user, and with them what their key opens. */
export function RoleChoice({ roles, onChange, label, problem, isFounder }: RoleChoiceProps) {
  const { t } = useTranslation("settings");
  const { t: vocab } = useTranslation("vocab");
  const noteOf = (role: Role): string => {
    if (isFounder !== true) return t(`users.roleNote.${role}`);
    return t(founderNotes[role]);
  };
  return (
    <fieldset className={styles["roles"]}>
      <legend>{label}</legend>
      {order.map((role) => (
        <Checkbox
          key={role}
          label={vocab(`role.${role}`)}
          note={noteOf(role)}
          isOn={roles.includes(role)}
          isDisabled={isFounder === true && role === "admin"}
          onChange={(isOn) => {
            onChange(order.filter((one) => (one === role ? isOn : roles.includes(one))));
          }}
        />
      ))}
      {problem === undefined || problem === null ? null : (
        <p className={styles["problem"]} role="alert">
          <StatusShape tone="bad" /> {problem}
        </p>
      )}
    </fieldset>
  );
}

const order = ["admin", "care", "shelter"] as const;
const founderNotes = {
  admin: "users.adminFixed",
  care: "users.firstCare",
  shelter: "users.firstShelter",
} as const;
