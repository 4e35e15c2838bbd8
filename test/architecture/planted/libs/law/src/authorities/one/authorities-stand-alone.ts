import '../other/authority.ts';
