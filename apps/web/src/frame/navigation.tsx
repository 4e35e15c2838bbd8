import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { Permission } from '../data/session.ts';
import { NAVIGATION } from './all-pages.ts';
import './navigation.css';

/** The pages that this person may see: in a line where there is room, behind a button where there is not. */
export function Navigation({ permissions }: { readonly permissions: readonly Permission[] }) {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const [list, button] = [useId(), useRef<HTMLButtonElement>(null)];
  const open = openAt === key;
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpenAt(undefined);
    button.current?.focus();
  };
  return (
    <nav aria-label="Pages" className="frame-nav" onKeyDown={escape}>
      <button
        ref={button}
        type="button"
        className="frame-menu"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpenAt(open ? undefined : key)}
      >
        Menu
      </button>
      <Pages id={list} open={open} permissions={permissions} />
    </nav>
  );
}

interface PagesProps {
  readonly id: string;
  readonly open: boolean;
  readonly permissions: readonly Permission[];
}

function Pages({ id, open, permissions }: PagesProps) {
  const mine = NAVIGATION.filter(
    ({ permission, unless }) =>
      (permission === undefined || permissions.includes(permission)) &&
      (unless === undefined || !permissions.includes(unless)),
  );
  const { pathname } = useLocation();
  const isAt = (address: string) => pathname === address || pathname.startsWith(`${address}/`);
  return (
    <ul id={id} data-open={open}>
      {mine.map(({ path, title, also = [] }) => (
        <li key={path}>
          <NavLink
            to={path}
            end={path === '/'}
            className={({ isActive }) => (isActive || also.some(isAt) ? 'active' : '')}
          >
            {title}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
