import './no-circles.ts';
