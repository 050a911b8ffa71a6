import { STATUSES, type TaskStatus } from '../../model/project/board.js';
import { Menu, MenuChoice, MenuLabel } from '../../ui/menu-parts.js';
import type { Opened } from '../../ui/opened.js';
import { VALUE_WORDS } from '../../words/events.en.js';
import { P } from '../../words/project.en.js';

export interface MoveProps {
  readonly status: TaskStatus;
  readonly onMove: (to: TaskStatus) => void;
}

/** Statuses to which a task can be moved. */
export const MoveMenu = ({ status, onMove, ...opened }: MoveProps & Opened) => (
  <Menu {...opened} align="end">
    <MenuLabel>{P.board.moveTo}</MenuLabel>
    {STATUSES.map(([each]) => (
      <MenuChoice key={each} isChecked={each === status} onSelect={() => onMove(each)}>
        {VALUE_WORDS[each]}
      </MenuChoice>
    ))}
  </Menu>
);
