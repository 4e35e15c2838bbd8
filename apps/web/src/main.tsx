import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import '@trussworks/react-uswds/lib/uswds.css';
import '@trussworks/react-uswds/lib/index.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/print.css';
import { createQueryClient } from './data/query-client.ts';
import { createRoutes } from './frame/routes.tsx';
import { ToastProvider } from './frame/toasts.tsx';

const place = document.getElementById('plumbline');
if (place === null) throw new Error('The document has no place for the pages.');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ToastProvider>
        <RouterProvider router={createRoutes()} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
